/** What the page hands to its island. */
export interface Addresses {
  /** Address of the page a plan opens on. */
  assignment: string;
  /** Address of My learning. */
  learning: string;
  /** Name of the site. */
  site: string;
}
