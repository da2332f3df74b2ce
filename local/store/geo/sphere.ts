/**
 * A point of the sphere as a unit vector. Edges between points are great circles, as in MongoDB.
 */
export type Vector = readonly [number, number, number];

/** Places closer than this (radians, about 6 mm on the earth) are the same. */
const SAME = 1e-9;

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

const length = (a: Vector): number => Math.sqrt(dot(a, a));

const unit = (a: Vector): Vector => {
  const by = length(a) || 1;
  return [a[0] / by, a[1] / by, a[2] / by];
};

/**
 * MongoDB computes in this order. With the same order, distances agree to the last digit, as the
 * SDK’s own suite requires.
 */
const RADIANS = Math.PI / 180;

/**
 * The unit vector of a position.
 *
 * @param degrees longitude and latitude
 */
export function vectorOf([longitude, latitude]: readonly [number, number]): Vector {
  const [along, up] = [longitude * RADIANS, latitude * RADIANS];
  return [Math.cos(up) * Math.cos(along), Math.cos(up) * Math.sin(along), Math.sin(up)];
}

/** The angle between two places, in radians. */
export const angle = (a: Vector, b: Vector): number => Math.atan2(length(cross(a, b)), dot(a, b));

/** Whether two places are the same. */
export const same = (a: Vector, b: Vector): boolean => angle(a, b) < SAME;

/** An edge, from one place to another by the shortest way. */
export type Edge = readonly [Vector, Vector];

/** The angle from a place to the nearest point of an edge, in radians. */
export function angleToEdge(place: Vector, [a, b]: Edge): number {
  const normal = unit(cross(a, b));
  const between = dot(cross(normal, a), place) > 0 && dot(cross(b, normal), place) > 0;
  if (between) return Math.abs(Math.asin(Math.min(1, Math.max(-1, dot(place, normal)))));
  return Math.min(angle(place, a), angle(place, b));
}

/** Whether two edges cross. */
export function edgesCross([a, b]: Edge, [c, d]: Edge): boolean {
  const ab = cross(a, b);
  const cd = cross(c, d);
  const side = -dot(ab, c);
  return side * dot(ab, d) > 0 && side * -dot(cd, b) > 0 && side * dot(cd, a) > 0;
}

/**
 * Whether a place is within a closed ring or on it. The smaller side of a ring is its inside,
 * whichever direction the ring runs. It must be smaller than a hemisphere.
 */
export function ringHolds(ring: readonly Vector[], place: Vector): boolean {
  const edges = edgesOf(ring);
  if (edges.some(edge => angleToEdge(place, edge) < SAME)) return true;
  const middle = ring.reduce<Vector>(
    (sum, [x, y, z]) => [sum[0] + x, sum[1] + y, sum[2] + z],
    [0, 0, 0],
  );
  // A place on the other side of the earth would also seem enclosed by the ring.
  if (dot(middle, place) <= 0) return false;
  const turned = edges.reduce((sum, [a, b]) => {
    const [from, to] = [cross(place, a), cross(place, b)];
    return sum + Math.atan2(dot(cross(from, to), place), dot(from, to));
  }, 0);
  return Math.abs(turned) > Math.PI;
}

/** The edges of a line, in order. */
export const edgesOf = (line: readonly Vector[]): Edge[] =>
  line.slice(1).map((to, i) => [line[i]!, to]);
