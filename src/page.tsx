import { useRouter } from '@tarojs/taro';
import { type ComponentType, useMemo, useState } from 'react';
import { texts } from '../texts';
import { PageReadings, Readings } from './api/readings';
import { go } from './go';
import { useWords } from './language/useWords';
import { Button } from './parts/Button';
import { Empty } from './parts/Empty';
import { Body, Page } from './parts/Page';
import { readParams } from './routes/readParams';
import type { ParamsOf, Route, Routes } from './routes/route';
import { titles } from './routes/titles';

const { common } = texts.pages;

/** A page with the parameters of its route. */
export type Addressed<R extends Routes, N extends keyof R> = ComponentType<ParamsOf<R[N]>>;

/**
 * Makes pages with the parameters of their URLs: `page('pages/doctor', Doctor)` gets `doctorId` and
 * `date` as properties, decoded and checked, in the language that its reader chose. If the URL does
 * not fit the route, the page says that it was not found.
 */
export const pagesOf =
  <R extends Routes>(routes: R) =>
  <N extends keyof R & string>(name: N, Content: Addressed<R, N>) => {
    function Opened() {
      useWords(titles[name as keyof typeof titles]);
      const params = useParams(routes[name] as R[N]);
      const [readings] = useState(() => new Readings());
      return (
        <PageReadings.Provider value={readings}>
          {params ? <Content {...(params as ParamsOf<R[N]> & object)} /> : <NotFound />}
        </PageReadings.Provider>
      );
    }
    return Opened;
  };

/** The page's parameters; undefined if the URL does not fit the route. */
function useParams<R extends Route>(route: R): ParamsOf<R> | undefined {
  const { params } = useRouter();
  return useMemo(() => readParams(route, params), [route, params]);
}

const NotFound = () => (
  <Page>
    <Body>
      <Empty title={common.notFound} note={common.notFoundNote}>
        <Button text={common.goBack} onPress={go.back} />
      </Empty>
    </Body>
  </Page>
);
