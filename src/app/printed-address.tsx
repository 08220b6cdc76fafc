import { useEffect, useState } from 'react';

interface PrintedAddressProps {
  /** Folder below the root of the site. */
  readonly path: string;
  readonly search: string;
}

/**
 * Where a sheet of paper comes from; not shown on a screen. The build does not know the host, so
 * until scripts have taken over it is the address within the site.
 */
export function PrintedAddress({ path, search }: PrintedAddressProps) {
  const [address, setAddress] = useState(`/${path}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address changes with its search part
  useEffect(() => setAddress(window.location.href), [search]);
  return <p className="printed-address">本页网址：{address}</p>;
}
