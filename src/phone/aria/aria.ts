/** What a screen reader should know of a part. */
export interface Aria {
  role?:
    | 'button'
    | 'link'
    | 'tab'
    | 'tablist'
    | 'radio'
    | 'radiogroup'
    | 'switch'
    | 'img'
    | 'alert'
    | 'status'
    | 'heading';
  label?: string;
  disabled?: boolean;
  selected?: boolean;
  checked?: boolean;
  hidden?: boolean;
}
