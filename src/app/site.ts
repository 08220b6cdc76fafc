import site from '#data/site.json' with { type: 'json' };

/** Lines of the footer that somebody has filled in; what is null in the file is left out. */
export function footerLines(): readonly { readonly label: string; readonly text: string }[] {
  const { sponsor, siteCode, icp, policeRecord, contact } = site.footer as Record<
    string,
    string | null
  >;
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['主办单位', sponsor],
    ['网站标识码', siteCode],
    ['ICP备案号', icp],
    ['公安备案号', policeRecord],
    ['联系方式', contact],
  ];
  return lines.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

export const siteTitle: string = site.title;
export const defaultDataset: string = site.defaultDataset;
