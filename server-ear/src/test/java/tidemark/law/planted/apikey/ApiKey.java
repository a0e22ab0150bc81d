package tidemark.law.planted.apikey;

import jakarta.persistence.Entity;

/// An entity for everybody.
@Entity
public class ApiKey {}
