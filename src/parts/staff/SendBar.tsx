import type { PropsWithChildren } from 'react';
import { texts } from '../../../texts';
import type { Trouble } from '../../api/trouble';
import { BottomBar } from '../BottomBar';
import { Button } from '../Button';
import { Notice } from '../Notice';
import { Refusal } from '../Refusal';

interface Props {
  /** The result of the last sending, and whether one is running. */
  of: { refusal?: Trouble; busy: boolean };
  text: string;
  busyText: string;
  disabled?: boolean;
  /**
   * The mistakes by field, for a form longer than a screen: the button then also says that there
   * are mistakes.
   */
  mistakes?: Partial<Record<string, string | undefined>>;
  onSend: () => void;
}

/**
 * The bottom bar of a form: the reason of a refusal, other words or buttons as children, and the
 * main button.
 */
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
