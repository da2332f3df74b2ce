import type { PropsWithChildren, ReactNode } from 'react';
import { texts } from '../../texts';
import type { Trouble } from '../api/trouble';
import { go } from '../go';
import { BottomBar } from '../parts/BottomBar';
import { Button } from '../parts/Button';
import { Body } from '../parts/Page';
import type { PatientChoice } from '../people/usePatientChoice';
import { BookingRefused, type RefusedBooking } from './BookingRefused';

const { confirm: words } = texts.pages;

interface Request {
  busy: boolean;
  refusal?: Trouble;
}

interface Props {
  request: Request;
  /** What the patient tries to book; the suggestions after a refusal start from it. */
  wish: RefusedBooking;
  /** The page's main button; missing until the slot is loaded. */
  action: ReactNode;
}

/**
 * The frame of a page that asks for a place: its content, the main button and, after a refusal, the
 * reason.
 */
export function Asking({ request: { refusal }, wish, action, children }: PropsWithChildren<Props>) {
  return (
    <>
      <Body>{children}</Body>
      {action && (
        <BottomBar>
          {refusal && <BookingRefused refusal={refusal} {...wish} />}
          {action}
        </BottomBar>
      )}
    </>
  );
}

interface SubmitProps {
  request: Request;
  /** The patient for whom the place is. */
  choice: PatientChoice;
  text: string;
  busyText: string;
  onPress: () => void;
}

/**
 * The main button: sends the request for the chosen patient, or leads to adding one if the account
 * has none.
 */
export const SubmitFor = ({ request, choice, ...button }: SubmitProps) =>
  choice.nobody ? (
    <Button kind="main" text={words.addPatient} onPress={() => go('pages/patient')} />
  ) : (
    <Button kind="main" {...button} busy={request.busy} disabled={!choice.patient} />
  );
