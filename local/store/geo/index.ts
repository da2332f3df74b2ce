import { requestFailed } from '../errors';
import { leaves } from '../paths';
import type { Doc, Filter } from '../types';
import { isPlain } from '../values';
import { angleTo, liesAround, liesWithin, meet, type Shape, shapeOf } from './shapes';
import type { Vector } from './sphere';

/** The earth’s radius in metres, as in MongoDB. */
const EARTH = 6_378_100;

type Test = (doc: unknown) => boolean;

/** The geometries at a path; several when the field is a list of them. */
function shapesAt(doc: unknown, steps: string[]): Shape[] {
  return leaves(doc, steps).flatMap(value => {
    const shape = shapeOf(value);
    if (shape) return [shape];
    const list = Array.isArray(value) ? value.map(shapeOf) : [];
    return list.filter(each => each !== undefined);
  });
}

function geometryOf(operator: string, operand: unknown): Shape {
  const shape = isPlain(operand) ? shapeOf(operand.$geometry) : undefined;
  if (shape) return shape;
  throw requestFailed(
    `${operator} needs a $geometry that is GeoJSON here, got ${JSON.stringify(operand)}`,
  );
}

/** The centre and the radius (radians) of a `$centerSphere`. */
function circleOf(operand: unknown): { place: Vector; radius: number } {
  const [centre, radius] = Array.isArray(operand) ? operand : [];
  const place = shapeOf(centre)?.points[0];
  if (place && typeof radius === 'number' && radius >= 0) return { place, radius };
  throw requestFailed('$centerSphere needs a place and a radius that is not negative');
}

function within(path: string, operand: unknown): Test {
  const steps = path.split('.');
  if (isPlain(operand) && '$centerSphere' in operand) {
    const { place, radius } = circleOf(operand.$centerSphere);
    return doc => shapesAt(doc, steps).some(shape => liesAround(shape, place, radius));
  }
  const area = geometryOf('$geoWithin', operand);
  if (!area.areas.length) throw requestFailed('$geoWithin needs a Polygon or MultiPolygon');
  return doc => shapesAt(doc, steps).some(shape => liesWithin(shape, area));
}

function intersecting(path: string, operand: unknown): Test {
  const steps = path.split('.');
  const other = geometryOf('$geoIntersects', operand);
  return doc => shapesAt(doc, steps).some(shape => meet(shape, other));
}

/**
 * The distance (metres) of a document’s field from a place; undefined if the field holds no
 * geometry.
 */
function distanceOf(doc: unknown, steps: string[], place: Vector): number | undefined {
  const shapes = shapesAt(doc, steps);
  if (!shapes.length) return undefined;
  return Math.min(...shapes.map(shape => angleTo(shape, place))) * EARTH;
}

function placeOf(operator: string, operand: unknown): Vector {
  const place = geometryOf(operator, operand).points[0];
  if (!place) throw requestFailed(`${operator} needs a Point`);
  return place;
}

const distanceGiven = (name: string, value: unknown, otherwise: number): number => {
  if (value === undefined) return otherwise;
  if (typeof value === 'number' && value >= 0) return value;
  throw requestFailed(`${name} must be a number that is not negative`);
};

function near(path: string, operand: unknown): Test {
  const steps = path.split('.');
  const place = placeOf('$nearSphere', operand);
  const { $minDistance, $maxDistance } = operand as Doc;
  const least = distanceGiven('$minDistance', $minDistance, 0);
  const most = distanceGiven('$maxDistance', $maxDistance, Infinity);
  return doc => {
    const distance = distanceOf(doc, steps, place);
    return distance !== undefined && distance >= least && distance <= most;
  };
}

/** Query operators by name. */
export const geoOperators = {
  $geoWithin: within,
  $geoIntersects: intersecting,
  $nearSphere: near,
  $near: near,
};

/** The documents nearest first, for a filter with a `$near`; otherwise unchanged. */
export function nearestFirst(docs: Doc[], filter: Filter): Doc[] {
  const asked = nearIn(filter);
  if (!asked) return docs;
  const steps = asked.path.split('.');
  const place = placeOf('$nearSphere', asked.operand);
  return docs
    .map(doc => ({ doc, distance: distanceOf(doc, steps, place) ?? Infinity }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ doc }) => doc);
}

/** The `$near` condition of a filter; undefined without one. */
export function nearIn(filter: Filter): { path: string; operand: unknown } | undefined {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) {
      const found = condition.filter(isPlain).map(nearIn).find(Boolean);
      if (found) return found;
    } else if (isPlain(condition) && ('$nearSphere' in condition || '$near' in condition)) {
      return { path, operand: condition.$nearSphere ?? condition.$near };
    }
  }
  return undefined;
}

/** A document with its distance and its place. */
interface Measured {
  doc: Doc;
  distance: number;
  place: unknown;
}

/** The request of a `$geoNear` stage. */
export interface GeoNear {
  distanceField: string;
  includeLocs: string | undefined;
  query: Filter;
  /** The documents within the distances, nearest first. */
  measure(docs: Doc[]): Measured[];
}

/**
 * Reads a `$geoNear` stage.
 *
 * @throws DATABASE_REQUEST_FAILED on a stage that MongoDB refuses
 */
export function geoNearOf(stage: unknown): GeoNear {
  const asked = isPlain(stage) ? stage : {};
  const { near: at, distanceField, includeLocs, query = {}, key, distanceMultiplier = 1 } = asked;
  const place = shapeOf(at)?.points[0];
  if (!place) throw requestFailed('$geoNear requires a "near" that is a Point');
  if (typeof distanceField !== 'string' || !distanceField)
    throw requestFailed('$geoNear requires a "distanceField" option as a String');
  if (!isPlain(query)) throw requestFailed('$geoNear needs a "query" that is an object');
  // A pair of numbers is measured in radians, GeoJSON in metres.
  const scale = Array.isArray(at) ? 1 / EARTH : 1;
  const least = distanceGiven('minDistance', asked.minDistance, 0);
  const most = distanceGiven('maxDistance', asked.maxDistance, Infinity);
  return {
    distanceField,
    includeLocs: typeof includeLocs === 'string' ? includeLocs : undefined,
    query,
    measure: docs =>
      docs
        .flatMap(doc => {
          const path = typeof key === 'string' ? key : onlyPlace(doc);
          if (path === undefined) return [];
          const steps = path.split('.');
          const metres = distanceOf(doc, steps, place);
          if (metres === undefined) return [];
          const measured = metres * scale;
          if (measured < least || measured > most) return [];
          const distance = measured * Number(distanceMultiplier);
          return [{ doc, distance, place: leaves(doc, steps)[0] }];
        })
        .sort((a, b) => a.distance - b.distance),
  };
}

/**
 * The first field of a document that is a GeoJSON geometry. It stands for the collection’s single
 * geo index.
 */
function onlyPlace(doc: Doc, prefix = ''): string | undefined {
  for (const [field, value] of Object.entries(doc)) {
    if (!isPlain(value)) continue;
    const path = `${prefix}${field}`;
    if (shapeOf(value)) return path;
    const deeper = onlyPlace(value, `${path}.`);
    if (deeper) return deeper;
  }
  return undefined;
}
