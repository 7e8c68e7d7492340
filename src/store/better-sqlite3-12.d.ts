/** Version 12 of the driver has the types of version 13. */
declare module 'better-sqlite3-12' {
	export { default } from 'better-sqlite3';
}
