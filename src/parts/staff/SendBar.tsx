import type { PropsWithChildren } from 'react';
import { texts } from '../../../texts';
import type { Trouble } from '../../api/trouble';
import { BottomBar } from '../BottomBar';
import { Button } from '../Button';
import { Notice } from '../Notice';
import { Refusal } from '../Refusal';

interface Props {
  /** How the last sending went, and whether one is under way. */
  of: { refusal?: Trouble; busy: boolean };
  text: string;
  busyText: string;
  disabled?: boolean;
  /** What is wrong with each field, where the form is longer than a screen: that something is, is said at the button too. */
  mistakes?: Partial<Record<string, string | undefined>>;
  onSend: () => void;
}

/** The bottom bar of a form: why the last sending was refused, other words or ways as children, and the button. */
export const SendBar = ({
  of: { refusal, busy },
  text,
  busyText,
  disabled = false,
  mistakes = {},
  onSend,
  children,
}: PropsWithChildren<Props>) => (
  <BottomBar>
    {Object.values(mistakes).some(Boolean) ? (
      <Notice tone="bad" message={texts.pages.patient.checkFields} />
    ) : (
      <Refusal of={refusal} />
    )}
    {children}
    <Button
      kind="main"
      text={text}
      busyText={busyText}
      busy={busy}
      disabled={disabled}
      onPress={onSend}
    />
  </BottomBar>
);
