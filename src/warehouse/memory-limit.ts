/** What the browser's engine may use. A statement that needs more fails; the tab would else die with it. */
export const memoryMegabytes = 512;
