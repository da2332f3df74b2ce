import { type ReactNode, useState } from 'react';
import { staffTexts } from '../../../texts/staff';
import type { RowProblem } from '../../../types/answer';
import type { Contract, ValueOf } from '../../../types/contract';
import type { FileGiven } from '../../../types/files/file';
import type { ListKind } from '../../../types/files/templates';
import type { Wish } from '../../api/sendChange';
import type { Trouble } from '../../api/trouble';
import type { SentChange } from '../../api/useChange';
import { useFile } from '../../api/useFile';
import { askToConfirm } from '../../phone/askToConfirm';
import { BottomBar } from '../BottomBar';
import { Button } from '../Button';
import { NotGivenNotice } from '../NotGivenNotice';
import { Notice } from '../Notice';
import { Body } from '../Page';
import { Refusal } from '../Refusal';
import { RowProblems } from './RowProblems';
import { SheetChoice } from './SheetChoice';
import { TableAsked } from './TableAsked';

const { uploading, again } = staffTexts.common;

interface Words {
  what: string;
  whatNote: string;
  columns: string;
  choose: string;
  chooseOther: string;
  chosen: (name: string) => string;
  noFile: string;
  noFileWay: string;
  import: string;
  importing: string;
  problems: (count: number) => string;
}

/** The words for importing only the rows without problems, if that is allowed. */
interface Skipping {
  skip: (good: number) => string;
  skipAsk: { title: string; content: (good: number) => string; yes: string; no: string };
}

/** The result of a preview: wrong rows, and the number of good ones. */
interface Seen {
  problems: RowProblem[];
  good: number;
}

/** The callbacks of a preview: with its result, or with the sheet that the user chose. */
export interface PreviewTold {
  onSeen: (seen: Seen) => void;
  onSheet: (sheet: string) => void;
}

interface Props<C extends Contract> {
  /** Sends the table. */
  change: SentChange<C>;
  words: Words;
  skipping?: Skipping;
  /** The list whose columns the file must have. */
  list: ListKind;
  /** Shown above, such as a choice between several lists. */
  above?: ReactNode;
  /** The problems of the file's rows in a refusal; `good` is the number of rows without one. */
  problemsOf: (refusal: Trouble) => { problems: RowProblem[]; good?: number } | undefined;
  /**
   * Shows what importing the chosen file would do. The file cannot be imported before the preview
   * has its result; problems in it are shown like those of a refusal.
   */
  preview?: (file: FileGiven, on: PreviewTold) => ReactNode;
  /** Shows the result of the import. */
  children: (done: ValueOf<C>) => ReactNode;
  /** The button to the next page, after the import. */
  onward?: { text: string; onPress: () => void };
}

/** Choosing a table and sending it; `done` has the result. */
function useTable<C extends Contract>({
  change,
  problemsOf,
  preview,
}: Pick<Props<C>, 'change' | 'problemsOf' | 'preview'>) {
  const { busy, refusal, send, forget } = change;
  const inHand = useFile(['csv', 'xlsx']);
  const { file, given, noFile, percent } = inHand;
  const [done, setDone] = useState<{ value: ValueOf<C> }>();
  const [seen, setSeen] = useState<Seen>();
  const { problems, good = 0 } = (refusal && problemsOf(refusal)) || seen || { problems: [] };

  const choose = async () => {
    const chosen = await inHand.choose();
    if (!chosen) return;
    setSeen(undefined);
    setDone(undefined);
    forget();
    if (preview) await inHand.give(chosen);
  };
  const chooseSheet = (sheet: string) => {
    inHand.chooseSheet(sheet);
    setSeen(undefined);
    forget();
  };
  const mustGive = preview !== undefined && !given;
  const take = async (more: { skipBadRows?: boolean } = {}) => {
    if (mustGive) return void (await inHand.give());
    const giving = await inHand.give();
    if (!giving) return;
    const answer = await send({ ...giving, ...more } as Wish<C>);
    if (answer?.ok) setDone(answer);
    else if (answer?.refusal.code === 'FILE_UNKNOWN') inHand.forget();
  };
  const ready = Boolean(file) && !done && problems.length === 0;
  const mayImport = ready && (seen !== undefined || !preview || mustGive);
  return {
    ...{ file, noFile, percent, given, setSeen, mayImport, mustGive, done, problems, good, ready },
    ...{ busy: busy || percent !== undefined, refusal: refusal ?? inHand.refusal },
    ...{ choose, take, chooseSheet },
  };
}

/**
 * Imports a table of the hospital: staff choose a file and send it. All of it is imported, or each
 * wrong row is reported and nothing changes.
 */
export function TableImport<C extends Contract>(props: Props<C>) {
  const { words, list, above, preview, children } = props;
  const table = useTable(props);
  const { file, given, noFile, percent, done, problems, ready, busy, refusal, choose } = table;
  return (
    <>
      <Body>
        {!done && above}
        {done ? (
          children(done.value)
        ) : (
          <TableAsked
            title={words.what}
            note={words.whatNote}
            columnsNote={words.columns}
            list={list}
          />
        )}
        {noFile === 'refused' && <NotGivenNotice what="file" />}
        {noFile === 'none' && <Notice tone="warn" message={words.noFile} wayOn={words.noFileWay} />}
        {file && !done && <Notice message={words.chosen(file.name)} />}
        {percent !== undefined && <Notice message={uploading(percent)} />}
        {given && !done && preview?.(given, { onSeen: table.setSeen, onSheet: table.chooseSheet })}
        {refusal?.code === 'TABLE_SHEETS' ? (
          <SheetChoice sheets={refusal.facts.sheets} onChoose={table.chooseSheet} />
        ) : (
          <Refusal of={refusal} />
        )}
        {problems.length > 0 && (
          <RowProblems title={words.problems(problems.length)} problems={problems} />
        )}
        {ready && <Button text={words.chooseOther} disabled={busy} onPress={choose} />}
      </Body>
      <BottomBar>
        <ImportWays {...props} table={table} isDone={done !== undefined} />
      </BottomBar>
    </>
  );
}

interface WaysProps extends Pick<Props<Contract>, 'words' | 'skipping' | 'onward'> {
  table: Omit<ReturnType<typeof useTable>, 'done' | 'setSeen'>;
  isDone: boolean;
}

/** The buttons: choose a file, send it, or import only its good rows. */
function ImportWays({ words, skipping, onward, table, isDone }: WaysProps) {
  const { file, good, problems, ready, mayImport, busy, choose, take } = table;
  const importing = { busyText: words.importing, busy };
  const skip = async ({ skipAsk: { content, ...asked } }: Skipping) => {
    if (await askToConfirm({ ...asked, content: content(good) })) await take({ skipBadRows: true });
  };
  return (
    <>
      {skipping && good > 0 && problems.length > 0 && !isDone && (
        <Button
          kind="danger"
          text={skipping.skip(good)}
          {...importing}
          onPress={() => skip(skipping)}
        />
      )}
      {isDone && onward && <Button kind="main" {...onward} />}
      {ready ? (
        <Button
          kind="main"
          text={table.mustGive ? again : words.import}
          {...importing}
          disabled={!mayImport}
          onPress={() => take()}
        />
      ) : (
        <Button
          kind={isDone ? 'quiet' : 'main'}
          text={file ? words.chooseOther : words.choose}
          disabled={busy}
          onPress={choose}
        />
      )}
    </>
  );
}
