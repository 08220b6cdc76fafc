import type { NotFoundPage } from '../../src/app/prerender.tsx';
import { contentPolicy } from './content-policy.ts';

const style =
  'body{margin:2rem auto;max-width:44rem;padding:0 1rem;font:1.05rem/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1b2327;background:#fbfaf6}a{color:#17566a}.mark{border:1px solid;padding:0 .4em}@media(prefers-color-scheme:dark){body{color:#ece9e2;background:#11181b}a{color:#86c3d3}}';

/**
 * A host answers an unknown address with this page from any depth, so it can
 * name nothing by a relative address. The script looks upwards for the folder
 * that holds the site; without scripts the link leads to the host's root.
 */
const script = `(async()=>{const parts=location.pathname.split('/').slice(0,-1);for(let n=parts.length;n>0;n--){const root=parts.slice(0,n).join('/')+'/';try{const r=await fetch(root+'packs/manifest.json',{method:'HEAD'});if(r.ok){document.getElementById('home').href=root;return}}catch{return}}})()`;

/** The page for addresses that do not exist: what is wrong, the way back, and the headline all the same. */
export function notFoundDocument({ title, body }: NotFoundPage): string {
  const policy = contentPolicy([script], [style]).replace(/"/g, '&quot;');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}
<script>${script}</script>
</body>
</html>
`;
}
