/** Goes to another view of the page; `replace` leaves no step to go back to. */
export type Navigate = (search: string, history?: 'push' | 'replace') => void;
