import { stage } from '../common/start.ts';
import { crossfilterContender } from './crossfilter.ts';

stage(crossfilterContender);
