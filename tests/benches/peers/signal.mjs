// One operation of Signal's build of SQLCipher, with the settings of Signal:
// a key of 256 bits that the system keeps, WAL, synchronous=FULL, FTS5.
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { once } from "node:events";

const [operation, path, argument, rare] = process.argv.slice(2);
const load = createRequire(process.env.SIGNAL_HOME + "/package.json");
const { default: Database } = load("@signalapp/sqlcipher");
const RUNS = 200;

function timed(job) {
  const start = process.hrtime.bigint();
  job();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function open() {
  const db = new Database(path);
  db.pragma(`key = "x'${"2b".repeat(32)}'"`);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  return db;
}

async function create() {
  const cases = [];
  for await (const line of createInterface({ input: createReadStream(argument) })) {
    cases.push(JSON.parse(line));
  }
  const ms = timed(() => {
    const db = open();
    db.exec(`CREATE TABLE cases (id TEXT PRIMARY KEY, number TEXT, name TEXT, summary TEXT);
      CREATE TABLE bodies (id TEXT PRIMARY KEY, body TEXT);
      CREATE VIRTUAL TABLE words USING fts5(text, tokenize = "unicode61 remove_diacritics 2");`);
    const row = db.prepare("INSERT INTO cases VALUES (?, ?, ?, ?)");
    const body = db.prepare("INSERT INTO bodies VALUES (?, ?)");
    const words = db.prepare("INSERT INTO words (rowid, text) VALUES (?, ?)");
    db.transaction(() => {
      cases.forEach((one, at) => {
        row.run([one.id, one.number, one.name, one.summary]);
        body.run([one.id, one.body]);
        words.run([at + 1, one.text]);
      });
    })();
    db.close();
  });
  return { ms: [ms] };
}

function list() {
  const ms = timed(() => {
    const rows = open().prepare("SELECT * FROM cases ORDER BY id").all();
    rows.forEach((row) => JSON.parse(row.summary));
  });
  return { ms: [ms] };
}

const idOf = (number) => {
  const hex = number.toString(16).padStart(32, "0");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
};

function openOne() {
  const body = open().prepare("SELECT body FROM bodies WHERE id = ?", { pluck: true });
  return { ms: Array.from({ length: RUNS }, (_, at) => timed(() => body.get([idOf(at * 37 + 1)]))) };
}

function search() {
  let query;
  const find = () => query.all([rare + "*"]);
  const first = timed(() => {
    query = open().prepare("SELECT rowid FROM words WHERE words MATCH ?", { pluck: true });
    find();
  });
  return { first, ms: Array.from({ length: RUNS }, () => timed(find)), count: find().length };
}

function save() {
  const db = open();
  const row = db.prepare("UPDATE cases SET summary = ? WHERE id = ?");
  const body = db.prepare("UPDATE bodies SET body = ? WHERE id = ?");
  const words = db.prepare("UPDATE words SET text = ? WHERE rowid = 5");
  const id = idOf(5);
  const old = db.prepare("SELECT body FROM bodies WHERE id = ?", { pluck: true }).get([id]);
  const text = db.prepare("SELECT text FROM words WHERE rowid = 5", { pluck: true }).get([]);
  const summary = db.prepare("SELECT summary FROM cases WHERE id = ?", { pluck: true }).get([id]);
  const once = (run) =>
    timed(() =>
      db.transaction(() => {
        row.run([summary + " ".repeat(run % 7), id]);
        body.run([old + `// ${run}`, id]);
        words.run([text + ` keer${run}`]);
      })(),
    );
  const all = Array.from({ length: Number(argument) + 1 }, (_, run) => once(run));
  return { first: all[0], ms: all.slice(1) };
}

async function exportAll() {
  const start = process.hrtime.bigint();
  const file = createWriteStream(argument);
  const bodies = open().prepare("SELECT body FROM bodies ORDER BY id", { pluck: true }).all();
  bodies.forEach((body) => file.write(body + "\n"));
  file.end();
  await once(file, "finish");
  return { ms: [Number(process.hrtime.bigint() - start) / 1e6] };
}

const operations = { create, list, open: openOne, search, save, export: exportAll };
console.log(JSON.stringify(await operations[operation]()));
