/** What a screen reader needs to know about a component. */
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
  /** The link to the page that is open. */
  current?: boolean;
}
