import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { BottomBar } from '../BottomBar';
import { Button } from '../Button';
import './SaveBar.scss';

interface Props {
  words: { reset: string; save: string; saving: string };
  busy: boolean;
  /** Whether the input cannot be saved: the problem is shown above the buttons. */
  disabled: boolean;
  onReset: () => void;
  onSave: () => void;
}

/**
 * The bar of a form that saves everything at once: the changes, with buttons to save or reset them.
 */
export const SaveBar = ({
  words,
  busy,
  disabled,
  onReset,
  onSave,
  children,
}: PropsWithChildren<Props>) => (
  <BottomBar>
    {children}
    <View className="save-bar-ways">
      <Button text={words.reset} disabled={busy} onPress={onReset} />
      <Button
        kind="main"
        text={words.save}
        busyText={words.saving}
        busy={busy}
        disabled={disabled}
        onPress={onSave}
      />
    </View>
  </BottomBar>
);
