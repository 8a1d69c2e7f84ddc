/** The boundaries that come with the packages, as TopoJSON. */
declare module "world-atlas/countries-50m.json" {
  import type { GeometryCollection, Topology } from "topojson-specification";
  const topology: Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;
  export default topology;
}

declare module "us-atlas/states-10m.json" {
  import type { GeometryCollection, Topology } from "topojson-specification";
  const topology: Topology<{ states: GeometryCollection<{ name: string }>; nation: GeometryCollection }>;
  export default topology;
}
