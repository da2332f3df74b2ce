import { texts } from '../../texts';
import { Notice } from '../parts/Notice';

const { departments: words } = texts.pages;

/** Says that a complaint must not wait for an appointment. */
export const UrgentNotice = ({ complaint }: { complaint: string }) => (
  <Notice tone="warn" message={words.urgent(complaint)} wayOn={words.urgentNote} />
);
