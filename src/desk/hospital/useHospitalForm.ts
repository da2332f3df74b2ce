import { useState } from 'react';
import type { ValueOf } from '../../../types/contract';
import { changeHospital } from '../../../types/hospital/changeHospital';
import { viewHospital } from '../../../types/hospital/viewHospital';
import { read } from '../../api/call';
import { chooseFile } from '../../api/files';
import { useChange } from '../../api/useChange';
import { useDraft } from '../../phone/drafts/useDraft';
import { learnHospital } from '../../theme/hospital';
import { decodeText } from './decodeText';
import {
  changed,
  faintIn,
  hospitalOf,
  type Lines,
  linesOf,
  linesOfFile,
  mistakesIn,
} from './hospitalForm';

export type Whole = ValueOf<typeof viewHospital>;

/** How the form was filled in other than by typing: from a file, from a version, or not. */
type Filled = 'file' | 'wrongFile' | 'refused' | { version: number } | undefined;

/**
 * The hospital's data while it is edited: typed, taken from a file, or from an earlier version;
 * saved as the next one.
 */
export function useHospitalForm({ shown, newest }: Whole, reload: () => Promise<void>) {
  const [base, setBase] = useState<Lines>(() => linesOf(shown.hospital));
  const written = useDraft<Lines>('hospital', base, String(newest));
  const lines = written.value;
  const [filled, setFilled] = useState<Filled>();
  const [saved, setSaved] = useState(false);
  const change = useChange(changeHospital);
  const hospital = hospitalOf(lines);
  const refusal = change.refusal;
  const refused = refusal?.code === 'INPUT_INVALID' ? mistakesIn(refusal.facts.fields) : {};
  const fill = (next: Lines, by: Filled) => {
    written.set(next);
    setFilled(by);
    setSaved(false);
    change.forget();
  };
  return {
    lines,
    hospital,
    filled,
    saved,
    change,
    changes: changed(base, lines),
    mistakes: { ...refused, ...faintIn(hospital) },
    edit: (path: string, value: string) => fill({ ...lines, [path]: value }, undefined),
    put: (next: Lines) => fill(next, undefined),
    reset() {
      fill(base, undefined);
      written.forget(base);
    },
    async takeFile() {
      const file = await chooseFile(['json']);
      if (!file) return;
      if (file === 'refused') return setFilled('refused');
      const taken = linesOfFile(decodeText(file.contentBase64));
      fill(taken ?? lines, taken ? 'file' : 'wrongFile');
    },
    async takeVersion(version: number) {
      const answer = await read(viewHospital, { version });
      if (answer.ok) fill(linesOf(answer.value.shown.hospital), { version });
    },
    async save() {
      const answer = await change.send({ version: newest, hospital });
      if (!answer?.ok) return;
      learnHospital(answer.value);
      setBase(linesOf(answer.value.hospital));
      fill(linesOf(answer.value.hospital), undefined);
      written.forget(linesOf(answer.value.hospital));
      setSaved(true);
      await reload();
    },
  };
}

export type HospitalForm = ReturnType<typeof useHospitalForm>;
