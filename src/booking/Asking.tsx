import type { PropsWithChildren, ReactNode } from 'react';
import { texts } from '../../texts';
import type { Trouble } from '../api/trouble';
import { go } from '../go';
import { BottomBar } from '../parts/BottomBar';
import { Button } from '../parts/Button';
import { Body } from '../parts/Page';
import type { PatientChoice } from '../people/usePatientChoice';
import { Refused, type Wish } from './Refused';

const { confirm: words } = texts.pages;

interface Request {
  busy: boolean;
  refusal?: Trouble;
}

interface Props {
  request: Request;
  /** What is wished for: a way on after a refusal begins there. */
  wish: Wish;
  /** The page's one action; nothing while what it is about is not there yet. */
  action: ReactNode;
}

/** What is about to be wished for, and below it the wish itself with what came of it. */
export function Asking({ request: { refusal }, wish, action, children }: PropsWithChildren<Props>) {
  return (
    <>
      <Body>{children}</Body>
      {action && (
        <BottomBar>
          {refusal && <Refused refusal={refusal} {...wish} />}
          {action}
        </BottomBar>
      )}
    </>
  );
}

interface SubmitProps {
  request: Request;
  /** Whom it is for. */
  choice: PatientChoice;
  text: string;
  busyText: string;
  onPress: () => void;
}

/** Sends the wish for the patient who was chosen; where the account has none, the way to add one. */
export const SubmitFor = ({ request, choice, ...button }: SubmitProps) =>
  choice.nobody ? (
    <Button kind="main" text={words.addPatient} onPress={() => go('pages/patient')} />
  ) : (
    <Button kind="main" {...button} busy={request.busy} disabled={!choice.patient} />
  );
