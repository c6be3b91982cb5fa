// A crowd at the door, on a thread of its own: the server's thread has enough to do. Sends every sign-in at once, each on
// a connection of its own, and answers how many were answered with which code.
import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
const query =
  'mutation($email: String!, $password: String!) { signIn(email: $email, password: $password) { viewer { abilities } } }';

const signIn = (port, { email, password, address }) =>
  new Promise((resolve) => {
    const body = JSON.stringify({ query, variables: { email, password } });
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-forwarded-for': address,
    };
    const sent = request(
      { port, host: '127.0.0.1', path: '/graphql', method: 'POST', agent, headers },
      (answer) => {
        let text = '';
        answer.on('data', (data) => (text += String(data)));
        answer.on('end', () => resolve(JSON.parse(text).errors?.[0]?.extensions.code ?? 'OK'));
      },
    );
    sent.on('error', (error) => resolve(error.code ?? error.message));
    sent.end(body);
  });

const { port, guests } = workerData;
const counts = {};
for (const code of await Promise.all(guests.map((guest) => signIn(port, guest))))
  counts[code] = (counts[code] ?? 0) + 1;
parentPort?.postMessage(counts);
