/** Which area the pointer or the keyboard is on, in whichever view of the page. */
export interface Highlight {
  readonly code: string | null;
  readonly set: (code: string | null) => void;
}
