import { isPlain } from '../values';
import {
  angle,
  angleToEdge,
  type Edge,
  edgesCross,
  edgesOf,
  ringHolds,
  same,
  type Vector,
  vectorOf,
} from './sphere';

/** An area: its outer ring, then its holes. */
type Area = Vector[][];

/** A geometry, split into its parts. */
export interface Shape {
  points: Vector[];
  /** The edges of lines and rings. */
  edges: Edge[];
  areas: Area[];
}

type Position = readonly [number, number];

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) &&
  value.length >= 2 &&
  value.every(each => typeof each === 'number' && Number.isFinite(each)) &&
  Math.abs(value[0] as number) <= 180 &&
  Math.abs(value[1] as number) <= 90;

const isLine = (value: unknown): value is Position[] =>
  Array.isArray(value) && value.length >= 2 && value.every(isPosition);

/** Whether a value is a list of closed rings of four positions or more. */
const isPolygon = (value: unknown): value is Position[][] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    ring => isLine(ring) && ring.length >= 4 && String(ring[0]) === String(ring[ring.length - 1]),
  );

const listOf =
  <T>(is: (value: unknown) => value is T) =>
  (value: unknown): value is T[] =>
    Array.isArray(value) && value.length > 0 && value.every(is);

const ofPoints = (points: Position[]): Shape => ({
  points: points.map(vectorOf),
  edges: [],
  areas: [],
});
const ofLines = (lines: Position[][]): Shape => ({
  points: [],
  edges: lines.flatMap(line => edgesOf(line.map(vectorOf))),
  areas: [],
});
const ofPolygons = (polygons: Position[][][]): Shape => ({
  ...ofLines(polygons.flat()),
  areas: polygons.map(rings => rings.map(ring => ring.map(vectorOf))),
});

const together = (shapes: Shape[]): Shape => ({
  points: shapes.flatMap(({ points }) => points),
  edges: shapes.flatMap(({ edges }) => edges),
  areas: shapes.flatMap(({ areas }) => areas),
});

/** A GeoJSON geometry, or a pair of longitude and latitude; undefined for anything else. */
export function shapeOf(value: unknown): Shape | undefined {
  if (isPosition(value)) return value.length === 2 ? ofPoints([value]) : undefined;
  if (!isPlain(value)) return undefined;
  const { type, coordinates, geometries } = value;
  switch (type) {
    case 'Point':
      return isPosition(coordinates) ? ofPoints([coordinates]) : undefined;
    case 'MultiPoint':
      return listOf(isPosition)(coordinates) ? ofPoints(coordinates) : undefined;
    case 'LineString':
      return isLine(coordinates) ? ofLines([coordinates]) : undefined;
    case 'MultiLineString':
      return listOf(isLine)(coordinates) ? ofLines(coordinates) : undefined;
    case 'Polygon':
      return isPolygon(coordinates) ? ofPolygons([coordinates]) : undefined;
    case 'MultiPolygon':
      return listOf(isPolygon)(coordinates) ? ofPolygons(coordinates) : undefined;
    case 'GeometryCollection': {
      const shapes = Array.isArray(geometries) ? geometries.map(shapeOf) : [undefined];
      return shapes.every(shape => shape !== undefined) ? together(shapes) : undefined;
    }
    default:
      return undefined;
  }
}

function areaHolds([outer, ...holes]: Area, place: Vector): boolean {
  if (!ringHolds(outer!, place)) return false;
  return holes.every(
    hole => !ringHolds(hole, place) || edgesOf(hole).some(edge => angleToEdge(place, edge) < 1e-9),
  );
}

const placesOf = ({ points, edges }: Shape): Vector[] => [...points, ...edges.flat()];

const holds = ({ points, edges, areas }: Shape, place: Vector): boolean =>
  points.some(each => same(each, place)) ||
  edges.some(edge => angleToEdge(place, edge) < 1e-9) ||
  areas.some(area => areaHolds(area, place));

const anyCross = (a: Shape, b: Shape): boolean =>
  a.edges.some(edge => b.edges.some(other => edgesCross(edge, other)));

/** Whether two geometries share a place. */
export const meet = (a: Shape, b: Shape): boolean =>
  placesOf(a).some(place => holds(b, place)) ||
  placesOf(b).some(place => holds(a, place)) ||
  anyCross(a, b);

/** Whether a geometry lies wholly within the areas of another. */
export function liesWithin(shape: Shape, container: Shape): boolean {
  const inside = placesOf(shape).every(place =>
    container.areas.some(area => areaHolds(area, place)),
  );
  if (!inside || anyCross(shape, container)) return false;
  const holes = container.areas.flatMap(([, ...rest]) => rest.flat());
  return !holes.some(place => shape.areas.some(area => areaHolds(area, place)));
}

/** Whether a geometry lies wholly within an angle (radians) around a place. */
export const liesAround = (shape: Shape, place: Vector, radius: number): boolean =>
  placesOf(shape).every(each => angle(each, place) <= radius);

/** The angle (radians) from a place to the nearest point of a geometry. */
export function angleTo(shape: Shape, place: Vector): number {
  if (shape.areas.some(area => areaHolds(area, place))) return 0;
  return Math.min(
    ...shape.points.map(each => angle(each, place)),
    ...shape.edges.map(edge => angleToEdge(place, edge)),
  );
}
