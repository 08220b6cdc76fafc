import { stage } from '../common/start.ts';
import { scanContender } from './scan.ts';

stage(scanContender);
