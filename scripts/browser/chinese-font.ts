import { outputOf } from '../machine/run-command.ts';

/** True when fontconfig is there and knows no font for Chinese: screenshots would be boxes. */
export function lacksChineseFont(): boolean {
  const fonts = outputOf('fc-list', [':lang=zh']);
  return fonts !== null && fonts.trim() === '';
}
