/** A dash or dot, then eight or more characters: where the build puts a content hash. */
const HASHED_NAME = /[-.]([\w-]{8,})\.\w+$/;

/** A hash has a digit, a capital or an underscore in it; `some-observations.bin` has none. */
const LOOKS_LIKE_HASH = /[0-9A-Z_]/;

/** Takes a URL path (without query); true when its content can never change under that name. */
export function isHashedAsset(path: string): boolean {
  if (!/\/(assets|packs)\//.test(path)) return false;
  const hash = HASHED_NAME.exec(path)?.[1];
  return hash !== undefined && LOOKS_LIKE_HASH.test(hash);
}

/** Takes a URL path and gives its Cache-Control: for ever by hash, otherwise ask every time. */
export function cacheControl(path: string): string {
  return isHashedAsset(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
