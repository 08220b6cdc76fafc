/** Bytes of a CSV file to text, refusing what is not UTF-8 text, and saying what to do about it. */

export type Decoded = { text: string } | { line: number | null; message: string; rule: string };

const saveAs = '请在 Excel 中另存为“CSV UTF-8（逗号分隔）”';

/** Gives the text with line ends as \n and without its byte order mark. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) {
    return refuse(null, `这是 Excel 工作簿，不是 CSV 文件，${saveAs}`);
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11) {
    return refuse(null, `这是旧版 Excel 工作簿，不是 CSV 文件，${saveAs}`);
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse(null, `文件是 UTF-16 编码，${saveAs}`);
  }
  const invalid = firstInvalidByte(bytes);
  if (invalid !== null) {
    const line = countLines(bytes.subarray(0, invalid));
    return refuse(line, `文件不是 UTF-8 编码（可能是 GBK），${saveAs}`);
  }
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return refuse(text.slice(0, nul).split('\n').length, '含不可见的空字符，请重新导出');
  const lost = text.indexOf('�');
  if (lost >= 0) {
    const line = text.slice(0, lost).split('\n').length;
    return refuse(line, '含乱码“�”，原字已丢失，请从原表重新导出');
  }
  if (text.trim() === '') return { line: null, message: '文件是空的', rule: 'file.empty' };
  return { text };
}

function refuse(line: number | null, message: string): Decoded {
  return { line, message, rule: 'file.encoding' };
}

/** Finds where the decoder would fail: the longest prefix that is valid is found by halving. */
function firstInvalidByte(bytes: Uint8Array): number | null {
  if (isUtf8(bytes, false)) return null;
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    // A prefix may end inside a character, which is no fault of the file.
    if (isUtf8(bytes.subarray(0, middle), true)) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function isUtf8(bytes: Uint8Array, mayEndEarly: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayEndEarly });
    return true;
  } catch {
    return false;
  }
}

function countLines(bytes: Uint8Array): number {
  return new TextDecoder('latin1').decode(bytes).split(/\r\n?|\n/).length;
}
