import type { PropsWithChildren } from 'react';
import type { Trouble } from '../../api/trouble';
import { BottomBar } from '../BottomBar';
import { Button } from '../Button';
import { Refusal } from '../Refusal';

interface Props {
  /** How the last sending went, and whether one is under way. */
  of: { refusal?: Trouble; busy: boolean };
  text: string;
  busyText: string;
  disabled?: boolean;
  onSend: () => void;
}

/** The bar of a form that is sent: why it was refused, and the button. What else there is to say or to do stands above. */
export const SendBar = ({
  of: { refusal, busy },
  text,
  busyText,
  disabled = false,
  onSend,
  children,
}: PropsWithChildren<Props>) => (
  <BottomBar>
    <Refusal of={refusal} />
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
