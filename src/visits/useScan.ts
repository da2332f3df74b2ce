import { useRef, useState } from 'react';
import { texts } from '../../texts';
import { deskTexts } from '../../texts/desk';
import { scan } from '../api/scan';

const words = deskTexts.scanning;
const { notGiven } = texts.pages.common;

interface ScanMessage {
  message: string;
  wayOn?: string;
}

/**
 * Scans a code with the phone's camera; if that fails, `problem` says why.
 * @param onScanned does what the desk chose for a scan
 */
export function useScan(onScanned: (code: string) => void) {
  const [problem, setProblem] = useState<ScanMessage>();
  const underWay = useRef(false);
  const start = async () => {
    if (underWay.current) return;
    underWay.current = true;
    setProblem(undefined);
    const scanned = await scan();
    underWay.current = false;
    if (scanned === 'failed') setProblem({ message: words.failed, wayOn: words.failedWay });
    if (scanned === 'refused') setProblem(notGiven.camera);
    if (typeof scanned === 'object') onScanned(scanned.code);
  };
  return { start, problem, forget: () => setProblem(undefined) };
}
