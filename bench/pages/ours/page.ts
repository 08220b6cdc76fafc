import { stage } from '../common/start.ts';
import { ourContender } from './ours.ts';

stage(ourContender);
