import type { CDPSession } from 'playwright-core';

/** Under which network and processor a visit takes place. */
export interface Conditions {
  readonly name: string;
  /** Round trip in ms, throughput in bits a second, processor slowed down so many times. */
  readonly throttle: {
    readonly roundTrip: number;
    readonly down: number;
    readonly up: number;
    readonly slowdown: number;
  } | null;
  /** How long to wait for the engine, in ms. */
  readonly patience: number;
}

export const UNTHROTTLED: Conditions = { name: '不限速', throttle: null, patience: 30_000 };

/** A cheap phone on a bad line: what Lighthouse calls slow 4G. */
export const SLOW_4G: Conditions = {
  name: '慢速 4G＋处理器降至 1/4',
  throttle: { roundTrip: 150, down: 1_600_000, up: 750_000, slowdown: 4 },
  patience: 120_000,
};

/** Puts one page, and the workers it starts, under the conditions. */
export async function applyConditions(
  session: CDPSession,
  { throttle }: Conditions,
): Promise<void> {
  if (throttle === null) return;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: throttle.roundTrip,
    downloadThroughput: throttle.down / 8,
    uploadThroughput: throttle.up / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle.slowdown });
}
