document.body.append('CTAX');
