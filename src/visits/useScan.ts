import { useRef, useState } from 'react';
import { texts } from '../../texts';
import { deskTexts } from '../../texts/desk';
import { findBookings } from '../../types/booking/findBookings';
import { read } from '../api/call';
import { scan } from '../api/scan';

const words = deskTexts.scanning;
const { notGiven } = texts.pages.common;

interface Said {
  message: string;
  wayOn?: string;
}

/** Scans a code and finds its appointment; where that fails, `problem` says why. */
export function useScan(onFound: (appointmentId: string) => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Said>();
  const underWay = useRef(false);
  const start = async () => {
    if (underWay.current) return;
    underWay.current = true;
    setProblem(undefined);
    const scanned = await scan();
    if (scanned === 'failed') setProblem({ message: words.failed, wayOn: words.failedWay });
    if (scanned === 'refused') setProblem(notGiven.camera);
    if (typeof scanned === 'object') {
      setBusy(true);
      const answer = await read(findBookings, { code: scanned.code });
      setBusy(false);
      if (!answer.ok) setProblem(answer.refusal);
      else if (answer.value.bookings[0]) onFound(answer.value.bookings[0].appointmentId);
    }
    underWay.current = false;
  };
  return { start, busy, problem, forget: () => setProblem(undefined) };
}
