/**
 * For the clocks that run in a page: `nextPaint()` waits until the next frame has been painted. Text,
 * not a function: the bundler that runs these scripts would put its own helpers inside.
 */
export const NEXT_PAINT = `const nextPaint = () => new Promise((done) => requestAnimationFrame(() => {
    // A message is delivered after the frame in which it was sent.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); done(); };
    port2.postMessage(null);
  }));`;
