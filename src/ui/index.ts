import './tokens.css';
import './base.css';
import './primitives.css';
import './cards.css';
import './choice-select.css';

export { Bar } from './bar.tsx';
export { type Choice, ChoiceSelect } from './choice-select.tsx';
export { CountInput } from './count-input.tsx';
export { type Column, DataTable } from './data-table.tsx';
export { type DataMark, MarkLabel, MarkProvider, useMark } from './mark.tsx';
export { Notice } from './notice.tsx';
export { NumberSlider } from './number-slider.tsx';
export { saveFile } from './save-file.ts';
export { csvText, type Sheet } from './sheet.ts';
export { SheetDownloads } from './sheet-downloads.tsx';
export { type SortControl, type Sorting, type SortValue, sortedRows } from './sorting.ts';
export { Tag } from './tag.tsx';
export { workbookBytes } from './workbook.ts';
