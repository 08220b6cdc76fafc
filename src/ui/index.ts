import './tokens.css';
import './base.css';
import './primitives.css';

export { Bar } from './bar.tsx';
export { type CsvSheet, csvText } from './csv.ts';
export { type Column, DataTable } from './data-table.tsx';
export { type DataMark, MarkLabel, MarkProvider, useMark } from './mark.tsx';
export { Notice } from './notice.tsx';
export { NumberSlider } from './number-slider.tsx';
export { saveFile } from './save-file.ts';
export { Tag } from './tag.tsx';
