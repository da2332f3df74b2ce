import { useEffect, useState } from 'react';
import { texts } from '../../texts';
import type { Hospital, HospitalVersion } from '../../types/hospital/hospital';
import { ownHospital } from '../../types/hospital/own';
import { keep, kept } from '../phone/keep';

const KEY = 'hospital';
const listeners = new Set<(shown: Hospital) => void>();
let shown: HospitalVersion | undefined;

/** The version that this phone shows: the last one it got, else the file's, which is built in. */
function now(): HospitalVersion {
  if (shown) return shown;
  const before = kept(KEY) as HospitalVersion | undefined;
  // Stored by an older version of the mini-program, it may lack newer fields.
  shown = before
    ? { version: before.version, hospital: { ...ownHospital, ...before.hospital } }
    : { version: 0, hospital: ownHospital };
  return shown;
}

/** The version sent with every call, so that the answer can contain a newer one. */
export const knownHospital = (): number => now().version;

/** Shows a version on every page, and stores it on this phone. */
export function learnHospital(news: HospitalVersion): void {
  shown = news;
  keep(KEY, news);
  for (const listener of listeners) listener(news.hospital);
}

/** The hospital's own data: names, numbers, places, texts, the accent (R22); follows updates. */
export function useHospital(): Hospital {
  const [own, setOwn] = useState(() => now().hospital);
  useEffect(() => {
    setOwn(now().hospital);
    listeners.add(setOwn);
    return () => {
      listeners.delete(setOwn);
    };
  }, []);
  return own;
}

type Office = Hospital['registration'];

/**
 * The hospital's own data in the language in use, if this language has other words for the
 * hospital's texts.
 */
export function useHospitalSaid(): Hospital {
  const own = useHospital();
  const { said } = texts.ownNames;
  const office = (of: Office): Office => ({ ...of, name: said(of.name) });
  return {
    ...own,
    hours: said(own.hours),
    bring: said(own.bring),
    registration: office(own.registration),
    complaints: office(own.complaints),
    followUp: { ...own.followUp, name: said(own.followUp.name) },
    steps: own.steps.map(({ title, text }) => ({ title: said(title), text: said(text) })),
    survey: { lead: said(own.survey.lead), thanks: said(own.survey.thanks) },
  };
}
