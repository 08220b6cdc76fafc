import { stage } from '../common/start.ts';
import { mosaicContender } from './mosaic.ts';

stage(mosaicContender);
