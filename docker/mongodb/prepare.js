// Makes the one server a replica set and gives the views a user of their own; what is done already is left as it is.
const fs = require('fs');
const secret = (name) => fs.readFileSync('/run/secrets/' + name, 'utf8').trim();
const admin = db.getSiblingDB('admin');

admin.auth('root', secret('mongodb-root-password'));
try {
  rs.status();
} catch (notYet) {
  rs.initiate({ _id: 'ctax', members: [{ _id: 0, host: 'mongodb:27017' }] });
}
while (!admin.hello().isWritablePrimary) {
  sleep(200);
}

// Each generation of views makes a database of its own, so that their user may write any, but manage none.
const user = { pwd: secret('mongodb-password'), roles: ['readWriteAnyDatabase'] };
if (admin.getUser('ctax') === null) {
  admin.createUser({ user: 'ctax', ...user });
} else {
  admin.updateUser('ctax', user);
}
print('The views may be written');
