import { followupTexts } from '../../../texts/followup';
import { figureColumns } from '../../../types/figures/figures';
import { importFigures } from '../../../types/figures/importFigures';
import { StaffPage } from '../../access/StaffPage';
import { go as back } from '../../go';
import { Notice } from '../../parts/Notice';
import { TableImport } from '../../parts/staff/TableImport';

const { history: words } = followupTexts;

export default () => <StaffPage roles={['followUpOffice']}>{() => <History />}</StaffPage>;

/** How were the months before? Their sums are taken from a file (R18). */
const History = () => (
  <TableImport
    contract={importFigures}
    words={words}
    columns={Object.values(figureColumns).map(([, name]) => name)}
    problemsOf={({ code, facts }) => (code === 'FIGURES_HAVE_PROBLEMS' ? facts : undefined)}
    onward={{ text: words.look, onPress: back.back }}
  >
    {({ months, changed }) => <Notice tone="good" message={words.done(months, changed)} />}
  </TableImport>
);
