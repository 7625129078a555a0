type Destination = {
  address: string;
  location: { lat: number; lon: number; precision: string } | null;
};

/** The way to a place on OpenStreetMap: to the door where it is known, else a search for the address. */
export function directionsUrl({ address, location }: Destination): string {
  if (location?.precision === 'address') {
    return `https://www.openstreetmap.org/directions?to=${location.lat}%2C${location.lon}`;
  }
  return `https://www.openstreetmap.org/search?${new URLSearchParams({ query: address })}`;
}
