import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { BottomBar } from '../BottomBar';
import { Button } from '../Button';
import './SaveBar.scss';

interface Props {
  words: { reset: string; save: string; saving: string };
  busy: boolean;
  /** Something that is written cannot be saved: what is the matter is said above the buttons. */
  disabled: boolean;
  onReset: () => void;
  onSave: () => void;
}

/** The bar of a form that saves all of it at once: what would be saved, and the ways to save it or to put it back. */
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
