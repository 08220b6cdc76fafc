/** Codes of data/reference in the order in which the recipe lists its weights. */
export const highLevels = [
  'senior_worker',
  'technician',
  'senior_technician',
  'special_grade_technician',
  'chief_technician',
] as const;
export type HighLevel = (typeof highLevels)[number];

export const levelOrder = ['junior', 'intermediate', ...highLevels] as const;
export type Level = (typeof levelOrder)[number];

export const channels = [
  'enterprise',
  'social_organisation',
  'school',
  'competition',
  'direct_recognition',
] as const;
export type Channel = (typeof channels)[number];

export const occupationGroups = [
  'machining',
  'electrical',
  'chemical_materials',
  'mining_energy',
  'construction',
  'transport_logistics',
  'digital',
  'life_health',
  'other',
] as const;
export type OccupationGroup = (typeof occupationGroups)[number];

export const projectKinds = [
  'school',
  'major',
  'technical_school',
  'technical_major',
  'station',
  'studio',
] as const;
export type ProjectKind = (typeof projectKinds)[number];

/** Takes an array that is known to hold `index`; refuses a hole with a RangeError. */
export function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`序号 ${index} 超出范围`);
  return value;
}
