export type FaultCode =
  | 'no_wasm'
  | 'blocked'
  | 'worker_failed'
  | 'file_missing'
  | 'file_damaged'
  | 'network'
  | 'timeout'
  | 'query_failed';

const advice: Record<FaultCode, string> = {
  no_wasm:
    '当前浏览器不能运行数据引擎，筛选暂不可用；页面上的数字和图表不受影响。请换用较新的浏览器。',
  blocked:
    '数据引擎被浏览器或单位的安全策略拦截，筛选暂不可用；页面上的数字和图表不受影响。请联系管理员放行后重试。',
  worker_failed:
    '数据引擎没有启动成功，筛选暂不可用；页面上的数字和图表不受影响。请点“重试”，仍不行请刷新页面。',
  file_missing:
    '数据文件不存在（可能刚刚更新过），筛选暂不可用；页面上的数字和图表不受影响。请刷新页面后重试。',
  file_damaged:
    '数据文件不完整或被改动，校验没有通过，因此没有使用；页面上的数字和图表不受影响。请点“重试”重新下载。',
  network: '网络中断，数据引擎没有下载完；页面上的数字和图表不受影响。请检查网络后点“重试”。',
  timeout: '数据引擎长时间没有响应，已经停止；页面上的数字和图表不受影响。请点“重试”。',
  query_failed: '这一项查询没有成功，页面保留原来的内容。请点“重试”，或换一个筛选条件。',
};

/** Why the warehouse cannot answer in this browser, with what the reader may do, in Chinese. */
export class WarehouseFault extends Error {
  override readonly name = 'WarehouseFault';
  readonly code: FaultCode;
  /** The technical circumstance, for a person who helps the reader. */
  readonly detail: string;

  constructor(code: FaultCode, detail: string, cause?: unknown) {
    super(advice[code], { cause });
    this.code = code;
    this.detail = detail;
  }
}

/** Any error as a fault; one that is a fault already stays as it is. */
export function toFault(error: unknown, code: FaultCode): WarehouseFault {
  if (error instanceof WarehouseFault) return error;
  return new WarehouseFault(code, error instanceof Error ? error.message : String(error), error);
}
