import { followupTexts } from '../../../texts/followup';
import { importFigures } from '../../../types/figures/importFigures';
import { useChange } from '../../api/useChange';
import { go } from '../../go';
import { Notice } from '../../parts/Notice';
import { TableImport } from '../../parts/staff/TableImport';
import { staffPage } from '../page';

const { history: words } = followupTexts;

/** Imports the sums of months before the system from a file (R18). */
export default staffPage('statistics/history', function History() {
  const change = useChange(importFigures);
  return (
    <TableImport
      change={change}
      words={words}
      list="figures"
      problemsOf={({ code, facts }) => (code === 'FIGURES_HAVE_PROBLEMS' ? facts : undefined)}
      onward={{ text: words.look, onPress: go.back }}
    >
      {({ months, changed }) => <Notice tone="good" message={words.done(months, changed)} />}
    </TableImport>
  );
});
