import { useEffect, useState } from 'react';

/** Whether something has been so for a while, in milliseconds; false again as soon as it no longer is. */
export function useLasting(isSo: boolean, milliseconds: number): boolean {
  const [isLasting, setIsLasting] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setIsLasting(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setIsLasting(false);
    };
  }, [isSo, milliseconds]);
  return isSo && isLasting;
}
