import { collectionForEach, type Opened } from '../testing';

let { db, coll } = {} as Opened;
collectionForEach(opened => {
  ({ db, coll } = opened);
});

/** The SDK has these classes, but its types lack them. */
type Shape = new (parts: object[]) => object;
type Geo = typeof db.Geo &
  Record<'LineString' | 'Polygon' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon', Shape>;
const geo = () => db.Geo as Geo;

describe('where things are', () => {
  const point = (longitude: number, latitude: number) => new db.Geo.Point(longitude, latitude);
  const ids = ({ data }: { data: { _id: string }[] }) => data.map(({ _id }) => _id);
  const line = (...all: [number, number][]) =>
    new (geo().LineString)(all.map(each => point(...each)));
  const square = (from: number, to: number) =>
    new (geo().Polygon)([line([from, from], [to, from], [to, to], [from, to], [from, from])]);
  const _ = () => db.command;

  beforeEach(async () => {
    await coll.add({ _id: 'far', at: point(10, 10) });
    await coll.add({ _id: 'near', at: point(0.01, 0) });
    await coll.add({ _id: 'here', at: point(0, 0) });
    await coll.add({ _id: 'nowhere' });
    await coll.add({ _id: 'odd', at: 'a text' });
  });

  test('geoNear: nearest first, within the distances', async () => {
    const near = (more: object) =>
      coll.where({ at: _().geoNear({ geometry: point(0, 0), ...more }) });
    expect(ids(await near({}).get())).toEqual(['here', 'near', 'far']);
    expect(ids(await near({ maxDistance: 2000 }).get())).toEqual(['here', 'near']);
    expect(ids(await near({ minDistance: 1000 }).get())).toEqual(['near', 'far']);
    // A hundredth of a degree is 1,113.19 m on a sphere of radius 6,378,100 m.
    expect(ids(await near({ minDistance: 1113, maxDistance: 1114 }).get())).toEqual(['near']);
    expect(ids(await near({}).limit(1).skip(1).get())).toEqual(['near']);
    expect(ids(await near({}).orderBy('_id', 'asc').get())).toEqual(['far', 'here', 'near']);
  });

  test('geoWithin: polygons with holes, several polygons, circles', async () => {
    const within = async (area: object) =>
      ids(
        await coll
          .where({ at: _().geoWithin(area) })
          .orderBy('_id', 'asc')
          .get(),
      );
    expect(await within({ geometry: square(-1, 1) })).toEqual(['here', 'near']);
    const hole = line(
      [-0.005, -0.005],
      [0.005, -0.005],
      [0.005, 0.005],
      [-0.005, 0.005],
      [-0.005, -0.005],
    );
    const outer = line([-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]);
    expect(await within({ geometry: new (geo().Polygon)([outer, hole]) })).toEqual(['near']);
    const both = new (geo().MultiPolygon)([square(-0.001, 0.001), square(9, 11)]);
    expect(await within({ geometry: both })).toEqual(['far', 'here']);
    expect(await within({ centerSphere: [point(0, 0), 0.001] })).toEqual(['here', 'near']);
    expect(await within({ centerSphere: [[0, 0], 0.0001] })).toEqual(['here']);
    expect(await within({ geometry: square(80, 81) })).toEqual([]);
    // The other side of the earth is not within.
    await coll.add({ _id: 'antipode', at: point(180, 0) });
    expect(await within({ geometry: square(-1, 1) })).toEqual(['here', 'near']);
  });

  test('the direction of a ring does not matter, and edges are great circles', async () => {
    const clockwise = new (geo().Polygon)([line([-1, -1], [-1, 1], [1, 1], [1, -1], [-1, -1])]);
    const found = await coll.where({ at: _().geoWithin({ geometry: clockwise }) }).count();
    expect(found.total).toBe(2);
    // The straight line from 50° to 50° over 60 degrees of longitude passes 53° north.
    await coll.add({ _id: 'north', at: point(30, 52) });
    const wide = new (geo().Polygon)([line([0, 40], [60, 40], [60, 50], [0, 50], [0, 40])]);
    expect(ids(await coll.where({ at: _().geoWithin({ geometry: wide }) }).get())).toEqual([
      'north',
    ]);
  });

  test('lines and areas are within only when all of them is', async () => {
    await coll.add({ _id: 'in', at: line([0.1, 0.1], [0.2, 0.2]) });
    await coll.add({ _id: 'out', at: line([0.1, 0.1], [20, 20]) });
    await coll.add({ _id: 'area', at: square(0.1, 0.2) });
    const got = await coll.where({ at: _().geoWithin({ geometry: square(-1, 1) }) }).get();
    expect(ids(got).sort()).toEqual(['area', 'here', 'in', 'near']);
  });

  test('geoIntersects: points, lines and areas that share a place', async () => {
    await coll.add({ _id: 'line', at: line([-5, 0.5], [5, 0.5]) });
    await coll.add({ _id: 'area', at: square(0.5, 3) });
    const meets = async (geometry: object) =>
      ids(
        await coll
          .where({ at: _().geoIntersects({ geometry }) })
          .orderBy('_id', 'asc')
          .get(),
      );
    expect(await meets(square(-1, 1))).toEqual(['area', 'here', 'line', 'near']);
    expect(await meets(point(1, 1))).toEqual(['area']);
    expect(await meets(point(10, 10))).toEqual(['far']);
    expect(await meets(line([4, -1], [4, 1]))).toEqual(['line']);
    expect(await meets(line([0, -1], [0, 1]))).toEqual(['here', 'line']);
    expect(await meets(new (geo().MultiPoint)([point(2, 2), point(0, 0)]))).toEqual([
      'area',
      'here',
    ]);
    expect(
      await meets(new (geo().MultiLineString)([line([4, -1], [4, 1]), line([2, 2], [2, 9])])),
    ).toEqual(['area', 'line']);
    expect(await meets(square(50, 51))).toEqual([]);
  });

  test('$geoNear gives the distance, and the pipeline goes on', async () => {
    await coll.add({ _id: 'shut', at: point(0.02, 0), shut: true });
    const { data } = await coll
      .aggregate()
      .geoNear({
        distanceField: 'far.off',
        spherical: true,
        near: point(0, 0),
        query: { shut: db.command.neq(true) },
        maxDistance: 5000,
        distanceMultiplier: 0.001,
        key: 'at',
        includeLocs: 'place',
      })
      .limit(5)
      .end();
    expect(data).toEqual([
      { _id: 'here', at: expect.anything(), far: { off: 0 }, place: expect.anything() },
      {
        _id: 'near',
        at: expect.anything(),
        far: { off: expect.closeTo(1.1132, 3) },
        place: { type: 'Point', coordinates: [0.01, 0] },
      },
    ]);
  });

  test('$geoNear needs no key where a document has one place, and must come first', async () => {
    const near = () => ({ distanceField: 'd', spherical: true, near: point(0, 0) });
    const { data } = await coll.aggregate().geoNear(near()).project({ d: 1 }).end();
    expect(ids({ data })).toEqual(['here', 'near', 'far']);
    await expect(
      coll.aggregate().match({ _id: 'here' }).geoNear(near()).end(),
    ).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
  });

  test('a value that is no geometry is refused by name', async () => {
    const wrong = {
      at: {
        $geoWithin: {
          $box: [
            [0, 0],
            [1, 1],
          ],
        },
      },
    };
    await expect(coll.aggregate().match(wrong).end()).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining('$box'),
    });
  });
});
