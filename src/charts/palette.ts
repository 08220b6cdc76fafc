/**
 * Chart colours by role. They are the page's own tokens: an SVG that names a
 * token follows the theme and the printer without being drawn again.
 */
export const palette = {
  text: 'var(--text)',
  soft: 'var(--text-soft)',
  line: 'var(--line)',
  faint: 'var(--line-soft)',
  ground: 'var(--sheet)',
  actual: 'var(--teal)',
  target: 'var(--cinnabar)',
  tried: 'var(--ochre)',
} as const;

/** Names without quotation marks: the static drawing writes them into an attribute as they are. */
export const fontFamily =
  'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC, sans-serif';
