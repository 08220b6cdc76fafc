/** Who answers for measures: a department, or the governments of all areas of a kind. */
export interface Department {
  /** Part of the address of its page. */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'department' | 'area_government';
}
